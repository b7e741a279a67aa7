package example;

class Service {
  private final Store store = new Store();

  String first(String id) {
    return second(id).trim();
  }

  private String second(String id) {
    return store.third(id);
  }
}
