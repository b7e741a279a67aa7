/** The repairs that several checks share: what to write instead, where it is sure to compile. */
package dev.asynclint.errorprone.fix;
