package dev.asynclint.maven;

import java.util.List;

/**
 * How a module would run Error Prone inside its own compilation, as far as its POM says.
 *
 * @param jdk feature version of the JDK that runs Maven
 * @param compilerPlugin version of the compiler plugin; the empty string if unknown
 * @param arguments what javac is given, {@code -J} arguments included
 * @param fork whether javac runs in a process of its own
 * @param showWarnings whether the compiler plugin shows warnings
 * @param processors artifacts on the processor path, {@code groupId:artifactId:version}
 * @param jvmConfig what {@code .mvn/jvm.config} holds
 * @param hasSources whether there is any Java source
 * @param gaps what the last findings file says of its own gaps
 */
record Setup(
    int jdk,
    String compilerPlugin,
    List<String> arguments,
    boolean fork,
    boolean showWarnings,
    List<String> processors,
    String jvmConfig,
    boolean hasSources,
    List<String> gaps) {}
