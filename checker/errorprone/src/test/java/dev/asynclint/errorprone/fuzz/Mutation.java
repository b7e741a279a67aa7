package dev.asynclint.errorprone.fuzz;

import java.util.List;
import java.util.Random;

/** Ways to spoil a source, or to turn it into another that may well compile. */
enum Mutation {
  DELETE_TOKEN {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        tokens.remove(at, at + 1);
      }
    }
  },
  DUPLICATE_TOKEN {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        tokens.insert(at, tokens.get(at));
      }
    }
  },
  SWAP_TOKENS {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int one = tokens.any(random);
      int other = tokens.any(random);
      if (one >= 0) {
        String text = tokens.get(one);
        tokens.set(one, tokens.get(other));
        tokens.set(other, text);
      }
    }
  },
  REPLACE_BY_KEYWORD {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        tokens.set(at, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
  },
  INSERT_KEYWORD {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        tokens.insert(at, " " + WORDS.get(random.nextInt(WORDS.size())) + " ");
      }
    }
  },
  NAME_OF_ANOTHER_FILE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random, Tokens::isName);
      int from = donor.any(random, Tokens::isName);
      if (at >= 0 && from >= 0) {
        tokens.set(at, donor.get(from));
      }
    }
  },
  SWAP_NAMES {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int one = tokens.any(random, Tokens::isName);
      int other = tokens.any(random, Tokens::isName);
      if (one >= 0) {
        tokens.set(one, tokens.get(other));
      }
    }
  },
  CHANGE_TYPE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random, name -> Character.isUpperCase(name.charAt(0)));
      if (at >= 0) {
        tokens.set(at, TYPES.get(random.nextInt(TYPES.size())));
      }
    }
  },
  RENAME_EVERYWHERE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random, Tokens::isName);
      int to = tokens.any(random, Tokens::isName);
      if (at < 0) {
        return;
      }
      String from = tokens.get(at);
      String name = random.nextBoolean() ? tokens.get(to) : "\u00e9t\u00e9\u4e2d";
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).equals(from)) {
          tokens.set(i, name);
        }
      }
    }
  },
  REMOVE_IMPORT {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random, "import"::equals);
      if (at >= 0) {
        tokens.remove(at, tokens.statementEnd(at));
      }
    }
  },
  DELETE_STATEMENT {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        tokens.remove(tokens.statementStart(at), tokens.statementEnd(at));
      }
    }
  },
  DUPLICATE_STATEMENT {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        int start = tokens.statementStart(at);
        tokens.insert(start, tokens.text(start, tokens.statementEnd(at)) + " ");
      }
    }
  },
  MOVE_STATEMENT {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        int start = tokens.statementStart(at);
        int end = tokens.statementEnd(at);
        String moved = tokens.text(start, end);
        tokens.remove(start, end);
        int to = tokens.any(random);
        tokens.insert(to < 0 ? 0 : tokens.statementStart(to), moved);
      }
    }
  },
  STATEMENT_OF_ANOTHER_FILE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      int from = donor.any(random);
      if (at >= 0 && from >= 0) {
        tokens.insert(
            tokens.statementStart(at),
            donor.text(donor.statementStart(from), donor.statementEnd(from)));
      }
    }
  },
  WRAP_STATEMENT {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        int start = tokens.statementStart(at);
        int end = tokens.statementEnd(at);
        String[] around = AROUND_STATEMENTS.get(random.nextInt(AROUND_STATEMENTS.size()));
        tokens.insert(end, around[1]);
        tokens.insert(start, around[0]);
      }
    }
  },
  WRAP_ARGUMENTS {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int open = tokens.any(random, "("::equals);
      if (open >= 0) {
        int end = tokens.behindBracket(open);
        String[] around = AROUND_EXPRESSIONS.get(random.nextInt(AROUND_EXPRESSIONS.size()));
        tokens.insert(Math.max(open + 1, end - 1), around[1]);
        tokens.insert(open + 1, around[0]);
      }
    }
  },
  DELETE_BRACKETED {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int open = tokens.any(random, Mutation::opens);
      if (open >= 0) {
        int inside = random.nextInt(2);
        int end = tokens.behindBracket(open);
        tokens.remove(Math.min(open + inside, end), Math.max(open + inside, end - inside));
      }
    }
  },
  EXCHANGE_BRACKETED {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int open = tokens.any(random, Mutation::opens);
      if (open < 0) {
        return;
      }
      String bracket = tokens.get(open);
      int from = donor.any(random, bracket::equals);
      if (from >= 0) {
        String text = donor.text(from, donor.behindBracket(from));
        tokens.remove(open, tokens.behindBracket(open));
        tokens.insert(open, text);
      }
    }
  },
  NEST_BRACKETED {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int one = tokens.any(random, Mutation::opens);
      int other = tokens.any(random, Mutation::opens);
      if (one >= 0) {
        tokens.insert(one + 1, tokens.text(other, tokens.behindBracket(other)));
      }
    }
  },
  TRUNCATE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      if (tokens.size() > 0 && random.nextInt(4) == 0) {
        tokens.remove(random.nextInt(tokens.size()), tokens.size());
      }
    }
  },
  ESCAPE_IN_UNICODE {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      int at = tokens.any(random);
      if (at >= 0) {
        StringBuilder escaped = new StringBuilder();
        tokens
            .get(at)
            .chars()
            .forEach(c -> escaped.append(String.format("\\u%s%04x", "u".repeat(c % 3), c)));
        tokens.set(at, escaped.toString());
      }
    }
  },
  STRANGE_BLANKS {
    @Override
    void apply(Tokens tokens, Tokens donor, Random random) {
      String blank = List.of("\r\n", "\r", "\t", "\f", "\u001a", "\ufeff").get(random.nextInt(6));
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).isBlank() && random.nextInt(3) == 0) {
          tokens.set(i, tokens.get(i).startsWith("\n") ? "\n" + blank : blank);
        }
      }
    }
  };

  private static final List<String> WORDS =
      List.of(
          "static",
          "final",
          "abstract",
          "class",
          "interface",
          "enum",
          "record",
          "void",
          "int",
          "new",
          "this",
          "super",
          "null",
          "true",
          "return",
          "throw",
          "yield",
          "break",
          "continue",
          "switch",
          "case",
          "default",
          "if",
          "else",
          "for",
          "while",
          "do",
          "try",
          "catch",
          "finally",
          "synchronized",
          "instanceof",
          "var",
          "assert",
          "extends",
          "implements",
          "throws",
          "->",
          "::",
          "@Override",
          "@SuppressWarnings(\"\")",
          "?",
          ":",
          ";",
          "{",
          "}",
          "(",
          ")",
          "<",
          ">",
          "&",
          "\"text\"",
          "'c'",
          "0",
          "...",
          "sealed",
          "permits",
          "goto",
          "\ud83d\ude00",
          "\\u0041",
          "\\uXYZ",
          "#",
          "@",
          "=",
          "==",
          "!",
          "++");

  private static final List<String> TYPES =
      List.of(
          "int",
          "void",
          "String",
          "Object",
          "Missing",
          "java.util.concurrent.CompletableFuture<?>",
          "java.util.concurrent.Future",
          "Runnable",
          "java.util.function.Supplier<Missing>",
          "T",
          "Class<? extends Enum<?>>",
          "int[][]",
          "java.util.List<java.util.List<?>>",
          "var",
          "Comparable<? super T>",
          "Iterable",
          "Exception",
          "Thread",
          "Override",
          "java.util.Map.Entry<String, int>",
          "Integer",
          "java.util.concurrent.Executor");

  private static final List<String[]> AROUND_STATEMENTS =
      List.of(
          new String[] {"{ ", " }"},
          new String[] {"if (Math.random() > 0.5) { ", " }"},
          new String[] {"if (this == null) { } else { ", " }"},
          new String[] {"try { ", " } catch (Exception e0) { throw new Error(e0); }"},
          new String[] {"try { ", " } finally { System.out.println(); }"},
          new String[] {"label0: for (;;) { ", " }"},
          new String[] {"for (int i0 = 0; i0 < 3; i0++) { ", " }"},
          new String[] {"do { ", " } while (Math.random() > 0.5);"},
          new String[] {"synchronized (Object.class) { ", " }"},
          new String[] {"Runnable r0 = () -> { ", " };"},
          new String[] {"new Object() { void m0() { ", " } };"},
          new String[] {"class Local0 { { ", " } }"},
          new String[] {"record Local1(int k) { Local1 { ", " } }"},
          new String[] {"switch (hashCode()) { case 1 -> { ", " } default -> { } }"},
          new String[] {"switch (\"\") { case \"a\": ", " case \"b\": default: break; }"},
          new String[] {"int k0 = switch (3) { case 1 -> { ", " yield 1; } default -> 2; };"},
          new String[] {"java.util.List.of(1).forEach(x0 -> { ", " });"},
          new String[] {"java.util.concurrent.CompletableFuture.runAsync(() -> { ", " }).join();"});

  private static final List<String[]> AROUND_EXPRESSIONS =
      List.of(
          new String[] {"(", ")"},
          new String[] {"((Object) ", ")"},
          new String[] {"((Runnable & java.io.Serializable) ", ")"},
          new String[] {"true ? ", " : null"},
          new String[] {"switch (1) { default -> ", "; }"},
          new String[] {"() -> ", ""},
          new String[] {"x -> ", ""},
          new String[] {"java.util.Objects.requireNonNull(", ")"},
          new String[] {"new Object() { Object f = ", "; }"},
          new String[] {"new Object[] { ", " }[0]"},
          new String[] {"", ", null"},
          new String[] {"", " instanceof String s0 && s0.isEmpty()"},
          new String[] {"\"\" + ", ""},
          new String[] {"java.util.concurrent.CompletableFuture.supplyAsync(() -> ", ").join()"},
          new String[] {"", "::toString"});

  abstract void apply(Tokens tokens, Tokens donor, Random random);

  private static boolean opens(String token) {
    return token.equals("(") || token.equals("{");
  }
}
