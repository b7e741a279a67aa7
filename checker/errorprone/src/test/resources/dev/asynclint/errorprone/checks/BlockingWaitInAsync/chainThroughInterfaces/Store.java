package example;

interface Store {
  String find(String id);
}
