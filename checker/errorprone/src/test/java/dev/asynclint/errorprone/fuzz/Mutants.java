package dev.asynclint.errorprone.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The mutants of one seed of chance: a round's mutant is the same whatever rounds ran before. */
final class Mutants {
  private static final int MOST_MUTATIONS = 5;
  private static final int ONE_MODULE_IN = 25;

  private final Seeds seeds;
  private final long seed;

  Mutants(Seeds seeds, long seed) {
    this.seeds = seeds;
    this.seed = seed;
  }

  Program mutant(long round) {
    Random random = new Random(seed * 1_000_003L + round);
    random.nextInt();
    Program origin =
        random.nextInt(ONE_MODULE_IN) == 0
            ? pick(seeds.modules(), random)
            : pick(seeds.single(), random);
    Map<String, String> files = new LinkedHashMap<>(origin.files());
    String name = pick(List.copyOf(files.keySet()), random);
    String donor = pick(seeds.single(), random).files().values().iterator().next();
    files.put(name, mutate(files.get(name), new Tokens(donor), random));
    return new Program(files, origin.options());
  }

  private static String mutate(String source, Tokens donor, Random random) {
    Tokens tokens = new Tokens(source);
    Mutation[] all = Mutation.values();
    // Few at a time: most of what is spoiled twice is no use to anybody.
    for (int count = 1 + random.nextInt(1 + random.nextInt(MOST_MUTATIONS)); count > 0; count--) {
      all[random.nextInt(all.length)].apply(tokens, donor, random);
      tokens = new Tokens(tokens.toString());
    }
    return tokens.toString();
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
