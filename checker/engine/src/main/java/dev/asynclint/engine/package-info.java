/**
 * AsyncLint's engine. Data flows one way: body form ({@link dev.asynclint.engine.body}), summaries,
 * call graph, findings. Nothing in this module knows a compiler.
 */
package dev.asynclint.engine;
