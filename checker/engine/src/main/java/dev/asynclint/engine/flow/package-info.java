/**
 * What can be said of one body alone: which futures are proven complete where, who runs which
 * lambda, what a unit waits for and calls. Reads the body form, writes summaries.
 */
package dev.asynclint.engine.flow;
