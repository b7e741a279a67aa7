/**
 * What the rest of the analysis needs to know of a method once its body is forgotten: plain values,
 * no tree, no symbol.
 */
package dev.asynclint.engine.summary;
