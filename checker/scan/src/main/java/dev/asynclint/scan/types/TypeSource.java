package dev.asynclint.scan.types;

/** A place where declarations of types come from. Safe for use by several threads. */
public interface TypeSource {
  /** The type of that canonical name, or null. */
  KnownType find(String name);
}
