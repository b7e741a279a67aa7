package example;

/** What the handler calls is an interface, too. */
interface Users {
  String name(String id);

  String other(String id);
}
