package broken;

public class Broken {
  Missing missing;
}
