/// Who is calling: login, session, roles, linked wallets. The only package that knows the identity provider.
@NullMarked
package io.florin.lending.identity;

import org.jspecify.annotations.NullMarked;
