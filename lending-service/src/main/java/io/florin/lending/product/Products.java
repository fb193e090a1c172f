package io.florin.lending.product;

import java.util.List;
import java.util.Optional;

/// The products of this deployment. Blocking; thread-safe.
public interface Products {
    /// All products by number, closed ones included, as of the latest block.
    List<Product> all();

    /// One product as of the latest block; empty for an unknown number.
    Optional<Product> find(int id);

    /// The base rate as of the latest block.
    BaseRate baseRate();

    /// Name of a product, also of one that is retired.
    String name(int id);
}
