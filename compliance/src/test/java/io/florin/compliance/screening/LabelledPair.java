package io.florin.compliance.screening;

/// Two names and whether they are one party's.
///
/// @param kind how the pair came about, for the report
/// @param first one name
/// @param second the other name
/// @param same the judgement
record LabelledPair(String kind, String first, String second, boolean same) {}
