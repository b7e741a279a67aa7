/** Writes findings for others to read. Knows neither rules nor front ends. */
package dev.asynclint.engine.report;
