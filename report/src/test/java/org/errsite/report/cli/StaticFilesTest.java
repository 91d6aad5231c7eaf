// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {
  private static final String PAGE = "<p>page</p>\n".repeat(100);
  private static final byte[] DATA = {31, -117, 0, 1};

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), PAGE);
    Files.write(site.resolve("core.gz"), DATA);
    Files.writeString(folder.resolve("secret.html"), "no");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new StaticFiles(site));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpResponse<byte[]> get(String path, String codings) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", codings).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void should_compress_a_page_when_the_browser_takes_it() throws Exception {
    HttpResponse<byte[]> answer = get("/", "br, gzip");
    assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElseThrow());
    assertTrue(answer.body().length < PAGE.length() / 4);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertEquals(PAGE, new String(in.readAllBytes(), UTF_8));
    }
    assertArrayEquals(PAGE.getBytes(UTF_8), get("/index.html", "identity").body());
  }

  @Test
  void should_send_as_it_is_when_it_is_compressed_already() throws Exception {
    HttpResponse<byte[]> answer = get("/core.gz", "gzip");
    assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    assertArrayEquals(DATA, answer.body());
  }

  @Test
  void should_have_nothing_when_asked_for_what_is_outside() throws Exception {
    assertEquals(404, get("/%2e%2e/secret.html", "gzip").statusCode());
    assertEquals(404, get("/missing.html", "gzip").statusCode());
  }
}
