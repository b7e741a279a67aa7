package example;

class Store {
  String third(String id) {
    return Client.fourth(id);
  }
}
