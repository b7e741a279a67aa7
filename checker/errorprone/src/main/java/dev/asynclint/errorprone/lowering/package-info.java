/** From javac's trees to the engine's body form. Knows no rule. */
package dev.asynclint.errorprone.lowering;
