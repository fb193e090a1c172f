package io.florin.lending.product;

import java.util.List;

/// Port: the numbers of all products that were ever listed.
public interface ListedProducts {
    /// Ascending, without duplicates.
    List<Integer> ids();
}
