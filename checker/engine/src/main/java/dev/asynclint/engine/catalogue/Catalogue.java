package dev.asynclint.engine.catalogue;

/** What is known of libraries: data files, merged. */
public final class Catalogue {}
