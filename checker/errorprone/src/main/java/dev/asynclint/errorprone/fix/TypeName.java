package dev.asynclint.errorprone.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.tools.javac.code.Kinds.KindSelector;
import com.sun.tools.javac.code.Symbol;

/** Writes the names of types into fixes. */
public final class TypeName {
  private TypeName() {}

  /** The type's name as the file may write it, imported where that is possible. */
  public static String of(String type, SuggestedFix.Builder fix, VisitorState state) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    Symbol visible = FindIdentifiers.findIdent(simple, state, KindSelector.VAL_TYP);
    // A field of the instance, seen from a static method, is found and has no name.
    return visible != null && visible.getQualifiedName() == null
        ? type
        : SuggestedFixes.qualifyType(state, fix, type);
  }
}
