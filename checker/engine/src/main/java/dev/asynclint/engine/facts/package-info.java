/**
 * Facts: the body form of a top-level class as a small file beside its class file, so that other
 * compilations know the code without its source. Written and read here; where such files lie is a
 * front end's business.
 */
package dev.asynclint.engine.facts;
