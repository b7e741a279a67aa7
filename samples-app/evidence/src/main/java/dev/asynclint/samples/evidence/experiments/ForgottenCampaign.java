package dev.asynclint.samples.evidence.experiments;

import static java.util.stream.Collectors.joining;

import dev.asynclint.samples.evidence.lab.App;
import dev.asynclint.samples.evidence.lab.Bench;
import dev.asynclint.samples.evidence.lab.LabException;
import dev.asynclint.samples.evidence.lab.ServiceProcess;
import dev.asynclint.samples.evidence.lab.Setup;
import dev.asynclint.samples.evidence.load.Target;
import dev.asynclint.samples.evidence.report.Figures;
import dev.asynclint.samples.evidence.report.Unit;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A hundred mails of which one cannot be delivered: written down, or started and forgotten. */
public final class ForgottenCampaign implements Experiment {

  private static final int MAILS = 100;

  /** The mail that fails. */
  private static final int NOBODY = 10;

  private static final String CAMPAIGN =
      IntStream.rangeClosed(1, MAILS)
          .mapToObj(mail -> "\"" + (mail == NOBODY ? "nobody" : "user" + mail) + "@example.org\"")
          .collect(
              joining(
                  ",", "{\"subject\":\"Sale\",\"text\":\"All must go\",\"recipients\":[", "]}"));

  private static final Setup SETUP =
      Setup.of(
          App.TWINS,
          "--samples.outbox.attempts=2",
          // This mail server puts off whom it does not know.
          "--samples.outbox.patience=200ms",
          "--samples.outbox.back-off=50ms",
          "--samples.outbox.poll=100ms");

  private static final Pattern STATUS = Pattern.compile("\"status\":\"([^\"]+)\"");
  private static final int LOOKS = 300;
  private static final int EVERY_MILLIS = 100;
  private static final int QUIET_LOOKS = 30;

  @Override
  public String name() {
    return "forgotten-campaign";
  }

  @Override
  public Figures run(Bench bench) throws IOException, InterruptedException {
    Samples samples = new Samples("right", "wrong");
    try (PickyMailServer mails = new PickyMailServer();
        ServiceProcess service = bench.start(SETUP.and(mails.arguments()))) {
      for (int run = 0; run < bench.runs(); run++) {
        int before = mails.taken();
        int told = failuresToldByTheWrong(service, mails);
        record(samples, "wrong", mails.taken() - before, told);
        before = mails.taken();
        told = failuresToldByTheRight(service);
        record(samples, "right", mails.taken() - before, told);
      }
    }
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("delivered", "delivered");
    groups.put("told", "failed, and the client can know");
    groups.put("lost", "lost, and nobody can know");
    return new Figures(
        name(),
        samples.contenders(),
        List.of(
            samples.row("delivered", "mails delivered, of 100 accepted", Unit.COUNT),
            samples.row("told", "failed, and the client can know", Unit.COUNT),
            samples.row("lost", "lost, and nobody can know", Unit.COUNT)),
        "lost",
        RightAndWrong.bars(samples, "mails of 100", false, groups),
        List.of(SETUP + " --spring.mail.host=… --spring.mail.port=…"));
  }

  private static void record(Samples samples, String contender, int delivered, int told) {
    samples.add("delivered", contender, delivered);
    samples.add("told", contender, told);
    samples.add("lost", contender, MAILS - delivered - told);
  }

  private static int failuresToldByTheRight(ServiceProcess service) throws InterruptedException {
    Answer accepted = accepted(service, "/campaigns");
    Matcher path = STATUS.matcher(accepted.body());
    if (!path.find()) {
      throw new LabException("No status in " + accepted.body());
    }
    Target status = Target.get(service.uri(URI.create(path.group(1)).getPath()));
    for (int look = 0; look < LOOKS; look++) {
      String progress = Answer.of(status).join().body();
      if (progress.contains("\"pending\":0,")) {
        return Integer.parseInt(progress.replaceFirst("(?s).*\"failed\":(\\d+).*", "$1"));
      }
      Thread.sleep(EVERY_MILLIS);
    }
    throw new LabException("The campaign at " + status.uri() + " does not end");
  }

  /** It offers no place to ask; so this waits until nothing more is sent. */
  private static int failuresToldByTheWrong(ServiceProcess service, PickyMailServer mails)
      throws InterruptedException {
    accepted(service, "/twins/forgotten/campaigns");
    int tried = 0;
    int quiet = 0;
    while (quiet < QUIET_LOOKS) {
      Thread.sleep(EVERY_MILLIS);
      int now = mails.taken() + mails.refused();
      quiet = now == tried ? quiet + 1 : 0;
      tried = now;
    }
    return 0;
  }

  private static Answer accepted(ServiceProcess service, String path) {
    Answer answer = Answer.of(Target.post(service.uri(path), CAMPAIGN)).join();
    if (answer.status() != 202) {
      throw new LabException(path + " answers " + answer.status() + " " + answer.body());
    }
    return answer;
  }
}
