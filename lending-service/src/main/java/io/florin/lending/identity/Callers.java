package io.florin.lending.identity;

/// The caller of the current request.
public interface Callers {
    /// @throws Problem 401 `login-required` when nobody is logged in
    Caller current();

    /// The caller, provided the credentials were asked for at most 5 minutes ago.
    ///
    /// @throws Problem 403 `step-up-required` otherwise
    Caller steppedUp();
}
