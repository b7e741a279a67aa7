/** The call graph over the summaries of a module: who runs what on whose thread. */
package dev.asynclint.engine.graph;
