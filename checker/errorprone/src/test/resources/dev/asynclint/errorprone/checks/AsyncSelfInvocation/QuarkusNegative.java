package self;

import jakarta.transaction.Transactional;

class QuarkusNegative {
  @Transactional
  void save() {}

  // OK: Quarkus intercepts calls on this too
  void caller() {
    save();
  }
}
