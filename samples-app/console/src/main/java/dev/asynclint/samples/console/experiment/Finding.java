package dev.asynclint.samples.console.experiment;

import java.util.List;

/**
 * What AsyncLint said about a line when the twins were compiled.
 *
 * @param check its name
 * @param chain one hop an element, empty if the report stands where the fault is
 */
public record Finding(String check, String file, int line, String message, List<String> chain) {}
