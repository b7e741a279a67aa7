/**
 * The body form: the small neutral tree a front end lowers each method body to. It lives in memory
 * only, and it is the only thing a front end has to produce.
 */
package dev.asynclint.engine.body;
