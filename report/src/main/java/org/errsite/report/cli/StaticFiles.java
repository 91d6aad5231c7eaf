// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Answers requests with the files below one directory. */
final class StaticFiles implements HttpHandler {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "xml", "application/xml",
          "json", "application/json",
          "gz", "application/gzip");

  private final Path root;

  StaticFiles(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Path file = fileAt(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange
          .getResponseHeaders()
          .set("Content-Type", type == null ? "application/octet-stream" : type);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (method.equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
      } else if (isText(type) && accepts(exchange)) {
        sendCompressed(exchange, file);
      } else {
        exchange.sendResponseHeaders(200, Math.max(Files.size(file), 0));
        Files.copy(file, exchange.getResponseBody());
      }
    }
  }

  /** Whether it gets much smaller: pages do, and what is there as .gz is small already. */
  private static boolean isText(String type) {
    return type != null && (type.startsWith("text/") || type.endsWith("xml"));
  }

  private static boolean accepts(HttpExchange exchange) {
    String codings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return codings != null && codings.contains("gzip");
  }

  /** As hosts of pages send them, so that what is measured here holds there. */
  private static void sendCompressed(HttpExchange exchange, Path file) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
    exchange.sendResponseHeaders(200, 0);
    try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody(), 1 << 14)) {
      Files.copy(file, out);
    }
  }

  /** The file for a request, or null where there is none below the root. */
  private Path fileAt(String path) throws IOException {
    if (path == null || path.indexOf('\0') >= 0) {
      return null;
    }
    Path asked = root.resolve(path.substring(1)).normalize();
    Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
    boolean inside = file.startsWith(root) && Files.isRegularFile(file);
    return inside && file.toRealPath().startsWith(root) ? file : null;
  }
}
