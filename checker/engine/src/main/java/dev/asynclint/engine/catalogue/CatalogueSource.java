package dev.asynclint.engine.catalogue;

/**
 * One catalogue file.
 *
 * @param name how problems and messages name it
 * @param text its whole text
 */
public record CatalogueSource(String name, String text) {}
