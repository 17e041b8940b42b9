package org.mrskb.slack.standin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** As much of RFC 6455 as Socket Mode needs. */
final class WebSocketServer implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final ServerSocket server;
  private final Consumer<Link> opened;
  private final BiConsumer<Link, String> received;
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private volatile boolean deaf;

  /** One connection. */
  static final class Link {
    private final Socket socket;

    Link(Socket socket) {
      this.socket = socket;
    }

    synchronized boolean send(String text) {
      try {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    private synchronized void frame(int kind, byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(0x80 | kind);
      if (bytes.length < 126) {
        out.write(bytes.length);
      } else if (bytes.length < 65_536) {
        out.write(126);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
      } else {
        out.write(127);
        for (int shift = 56; shift >= 0; shift -= 8) {
          out.write((int) ((long) bytes.length >> shift));
        }
      }
      out.write(bytes);
      out.flush();
    }

    /** Ends without a closing frame, as a firewall does. */
    void kill() {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        // gone already
      }
    }
  }

  WebSocketServer(Consumer<Link> opened, BiConsumer<Link, String> received) throws IOException {
    this.opened = opened;
    this.received = received;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "stand-in-socket");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  /** From now on pings are not answered: the connection is half open. */
  void setDeaf(boolean deaf) {
    this.deaf = deaf;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    Link link = new Link(socket);
    try (socket) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      String key = "";
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
          key = line.substring(18).strip();
        }
      }
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash)
              + "\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      links.add(link);
      opened.accept(link);
      read(link, in);
    } catch (IOException | GeneralSecurityException e) {
      // the connection ended
    } finally {
      links.remove(link);
    }
  }

  private void read(Link link, DataInputStream in) throws IOException {
    while (true) {
      int kind = in.readUnsignedByte() & 0x0f;
      int second = in.readUnsignedByte();
      long length = second & 0x7f;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      byte[] mask = new byte[4];
      if ((second & 0x80) != 0) {
        in.readFully(mask);
      }
      byte[] bytes = new byte[(int) length];
      in.readFully(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= mask[i % 4];
      }
      if (kind == PING && !deaf) {
        link.frame(PONG, bytes);
      } else if (kind == CLOSE) {
        return;
      } else if (kind == TEXT && !deaf) {
        received.accept(link, new String(bytes, StandardCharsets.UTF_8));
      }
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    links.forEach(Link::kill);
  }
}
