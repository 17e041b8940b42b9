package org.mrskb.slack.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a server on this machine that can be cut and mended. */
public final class Wire implements AutoCloseable {
  private final ServerSocket entry;
  private final int port;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  public Wire(int port) throws IOException {
    this.port = port;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public int port() {
    return entry.getLocalPort();
  }

  public void cut() {
    cut = true;
    sockets.forEach(Wire::end);
  }

  public void mend() {
    cut = false;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        Socket in = entry.accept();
        if (cut) {
          in.close();
          continue;
        }
        Socket out = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.addAll(List.of(in, out));
        start(() -> carry(in, out));
        start(() -> carry(out, in));
      } catch (IOException e) {
        // closed
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // cut
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // ended already
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    cut();
  }
}
