/**
 * What is known of libraries, as data: one line a fact, read from {@code META-INF/asynclint/*.txt}.
 * The format is described for users in {@code docs/catalogue.md}.
 */
package dev.asynclint.engine.catalogue;
