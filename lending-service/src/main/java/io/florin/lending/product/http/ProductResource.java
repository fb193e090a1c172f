package io.florin.lending.product.http;

import io.florin.lending.product.ProductAnswer;
import io.florin.lending.product.Products;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// What may be borrowed now. Public.
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Blocking
public class ProductResource {
    @Inject
    Products products;

    public record ProductsAnswer(List<ProductAnswer> items) {}

    @GET
    public ProductsAnswer list() {
        return new ProductsAnswer(products.all().stream().map(ProductAnswer::of).toList());
    }
}
