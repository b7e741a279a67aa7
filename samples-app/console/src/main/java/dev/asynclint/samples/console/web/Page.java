package dev.asynclint.samples.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** The page and what belongs to it, read once from the class path. */
public final class Page {

  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String WEBJAR = "META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  /**
   * Reads the files.
   *
   * @throws UncheckedIOException if one is not there
   */
  public Page() {
    try {
      add("/", "page/index.html", "text/html; charset=utf-8");
      add("/icon.svg", "page/icon.svg", "image/svg+xml");
      add("/page.css", "page/page.css", CSS);
      for (String script : new String[] {"main", "side", "strip", "chart", "lesson", "format"}) {
        add("/" + script + ".js", "page/" + script + ".js", JAVASCRIPT);
      }
      String uplot = uplot();
      add("/uplot.js", uplot + "uPlot.iife.min.js", JAVASCRIPT);
      add("/uplot.css", uplot + "uPlot.min.css", CSS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(HttpServerRoutes routes) {
    assets.forEach((path, asset) -> routes.get(path, (request, response) -> send(response, asset)));
  }

  private void add(String path, String resource, String type) throws IOException {
    String file = resource.startsWith("page/") ? "console/" + resource : resource;
    assets.put(path, new Asset(type, new ClassPathResource(file).getContentAsByteArray()));
  }

  /** A webjar's folder is named after its version, which is pinned in the build. */
  private static String uplot() throws IOException {
    Properties jar = PropertiesLoaderUtils.loadProperties(new ClassPathResource(WEBJAR));
    return "META-INF/resources/webjars/uplot/" + jar.getProperty("version") + "/dist/";
  }

  private static Publisher<Void> send(HttpServerResponse response, Asset asset) {
    return Headers.secure(response)
        .header("Content-Type", asset.type())
        .header("Content-Length", String.valueOf(asset.bytes().length))
        .header("Cache-Control", "no-cache")
        .sendByteArray(Mono.just(asset.bytes()));
  }

  private record Asset(String type, byte[] bytes) {}
}
