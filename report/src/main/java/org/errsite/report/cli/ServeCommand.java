// SPDX-License-Identifier: Apache-2.0
package org.errsite.report.cli;

import com.sun.net.httpserver.HttpServer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.errsite.indexer.kernel.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code errsite serve}. */
@Command(name = "serve", description = "Serve the rendered site on 127.0.0.1 until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  private final ErrsiteCommand root;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8286",
      description = "The port; 0 for any that is free (default: 8286).")
  private int port;

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      description = "The rendered site (default: the one quickstart rendered).")
  private Path directory;

  ServeCommand(ErrsiteCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Path site = directory == null ? root.home().site() : directory;
    if (!Files.exists(site.resolve("index.html"))) {
      throw new BadInputException(
          "no rendered site in " + site + ": run errsite site -o " + site + " first");
    }
    HttpServer server = bind();
    server.createContext("/", new StaticFiles(site));
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    root.out().println("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      server.stop(0);
    }
    return Exit.DONE;
  }

  private HttpServer bind() throws Exception {
    if (port < 0 || port > 65535) {
      throw new BadInputException("--port wants a number from 0 to 65535, not " + port);
    }
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException taken) {
      throw new BadInputException(
          "port " + port + " cannot be had (" + taken.getMessage() + "): name another with --port");
    }
  }
}
