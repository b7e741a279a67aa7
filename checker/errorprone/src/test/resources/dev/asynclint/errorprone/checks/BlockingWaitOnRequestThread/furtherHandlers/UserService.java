package example;

class UserService {
  private final UserStore store = new UserStore();

  String load(String id) {
    return store.find(id);
  }

  // OK: nothing waits
  String name(String id) {
    return id;
  }
}
