package dev.asynclint.errorprone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.bugpatterns.BugChecker;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The classes of the plugin are compiled once, and meet an Error Prone and a javac they were not
 * compiled against. Whatever they name there has to exist, also on ways no other test takes.
 */
final class LinkageTest {
  private static final Path CLASSES = Path.of("target/classes");

  @Test
  void everyNamedMemberExists() throws IOException {
    TreeSet<String> absent = new TreeSet<>();
    int members = 0;
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        for (Member member : ConstantPool.membersNamedIn(file)) {
          if (member.owner().startsWith("com.google.errorprone.")
              || member.owner().startsWith("com.sun.")) {
            members++;
            if (!member.exists()) {
              absent.add(file.getFileName() + ": " + member);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", absent));
    assertTrue(members > 500, members + " members");
  }

  /** The row of the table is what ran: checker/compat/run.sh says what it started. */
  @Test
  void errorProneAndJdkAreThoseOfTheRow() {
    String errorProne = System.getProperty("asynclint.compat.errorProne", "");
    String jdk = System.getProperty("asynclint.compat.jdk", "");
    String jar = BugChecker.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    assertTrue(jar.endsWith(errorProne.isEmpty() ? ".jar" : "-" + errorProne + ".jar"), jar);
    if (!jdk.isEmpty()) {
      assertEquals(jdk, Integer.toString(Runtime.version().feature()));
    }
  }

  /** A field or method as a class file names it. */
  private record Member(String owner, String name, String descriptor) {
    boolean exists() {
      try {
        ClassLoader loader = LinkageTest.class.getClassLoader();
        Class<?> type = Class.forName(owner, false, loader);
        if (!descriptor.startsWith("(")) {
          Class<?> wanted =
              MethodType.fromMethodDescriptorString("()" + descriptor, loader).returnType();
          return hasField(type, wanted);
        }
        return hasMethod(type, MethodType.fromMethodDescriptorString(descriptor, loader));
      } catch (ClassNotFoundException | LinkageError | TypeNotPresentException none) {
        return false;
      }
    }

    private boolean hasField(Class<?> type, Class<?> wanted) {
      return type != null
          && (Arrays.stream(type.getDeclaredFields())
                  .anyMatch(field -> field.getName().equals(name) && field.getType() == wanted)
              || Arrays.stream(type.getInterfaces()).anyMatch(each -> hasField(each, wanted))
              || hasField(type.getSuperclass(), wanted));
    }

    private boolean hasMethod(Class<?> type, MethodType wanted) {
      if (type == null) {
        return false;
      }
      boolean own =
          name.equals("<init>")
              ? Arrays.stream(type.getDeclaredConstructors())
                  .anyMatch(
                      each ->
                          wanted.parameterList().equals(Arrays.asList(each.getParameterTypes())))
              : Arrays.stream(type.getDeclaredMethods())
                  .anyMatch(
                      each ->
                          each.getName().equals(name)
                              && each.getReturnType() == wanted.returnType()
                              && wanted
                                  .parameterList()
                                  .equals(Arrays.asList(each.getParameterTypes())));
      return own
          || (!name.equals("<init>")
              && (hasMethod(type.getSuperclass(), wanted)
                  || Arrays.stream(type.getInterfaces()).anyMatch(each -> hasMethod(each, wanted))
                  || (type.isInterface() && hasMethod(Object.class, wanted))));
    }
  }

  /** The part of a class file that names the members of others (JVMS 4.4). */
  private static final class ConstantPool {
    private final String[] texts;
    private final int[][] pairs;
    private final int[] tags;

    private ConstantPool(int count) {
      texts = new String[count];
      pairs = new int[count][];
      tags = new int[count];
    }

    static TreeSet<Member> membersNamedIn(Path file) throws IOException {
      try (InputStream bytes = Files.newInputStream(file);
          DataInputStream in = new DataInputStream(bytes)) {
        in.skipNBytes(8);
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        pool.read(in);
        return pool.members();
      }
    }

    private void read(DataInputStream in) throws IOException {
      for (int i = 1; i < tags.length; i++) {
        tags[i] = in.readUnsignedByte();
        switch (tags[i]) {
          case 1 -> texts[i] = in.readUTF();
          case 7, 8, 16, 19, 20 -> pairs[i] = new int[] {in.readUnsignedShort()};
          case 9, 10, 11, 12, 17, 18 ->
              pairs[i] = new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
          case 3, 4 -> in.skipNBytes(4);
          case 15 -> in.skipNBytes(3);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          default -> throw new IOException("constant of kind " + tags[i]);
        }
      }
    }

    private TreeSet<Member> members() {
      TreeSet<Member> found = new TreeSet<>(java.util.Comparator.comparing(Member::toString));
      for (int i = 1; i < tags.length; i++) {
        if (tags[i] >= 9 && tags[i] <= 11) {
          String owner = texts[pairs[pairs[i][0]][0]].replace('/', '.');
          int[] nameAndType = pairs[pairs[i][1]];
          if (!owner.startsWith("[")) {
            found.add(new Member(owner, texts[nameAndType[0]], texts[nameAndType[1]]));
          }
        }
      }
      return found;
    }
  }
}
