/** One rule a file. A rule reads summaries, graph and bodies, and knows no front end. */
package dev.asynclint.engine.rule;
