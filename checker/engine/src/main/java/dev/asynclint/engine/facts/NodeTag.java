package dev.asynclint.engine.facts;

/** The kinds of nodes as they stand in a file. The order is part of the format. */
enum NodeTag {
  NONE,
  BLOCK,
  DECLARE,
  LOCAL,
  FIELD,
  THIS,
  CONSTANT,
  ASSIGN,
  CALL,
  REFERENCE,
  LAMBDA,
  BRANCH,
  TEST,
  CONCAT,
  SWITCH,
  LOOP,
  TRY,
  LABELLED,
  SYNCHRONIZED,
  EXIT,
  UNKNOWN;

  private static final NodeTag[] ALL = values();

  static NodeTag of(int ordinal) throws BrokenFactsException {
    if (ordinal >= ALL.length) {
      throw new BrokenFactsException("no kind of node");
    }
    return ALL[ordinal];
  }
}
