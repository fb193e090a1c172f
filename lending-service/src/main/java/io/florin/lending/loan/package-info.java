/// Applications, underwriting, offers and loans. Until a loan is on chain the database is the authority, from
/// then on the chain. Other features use [Loans]; it builds on `product`, `schedule`, `collateral` and the door
/// of compliance.
@NullMarked
package io.florin.lending.loan;

import org.jspecify.annotations.NullMarked;
