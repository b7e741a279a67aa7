package stale;

public class Stale {
  Missing missing;
}
