package io.florin.compliance.screening.list;

/// A row that was left out, and why.
///
/// @param file name of the file, relative to the folder read
/// @param line first line of the row, from 1; 0 when the whole file was left out
/// @param reason one sentence
public record RejectedRow(String file, int line, String reason) {}
