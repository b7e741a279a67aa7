package example;

interface Cache {
  String get(String id);

  String put(String id);
}
