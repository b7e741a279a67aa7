/** Where facts lie: beside the class files of this compilation and of its dependencies. */
package dev.asynclint.errorprone.facts;
