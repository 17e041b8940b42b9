package org.mrskb.rules.embedding;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.ConsoleHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.mrskb.engine.KnowledgeBase;
import org.mrskb.engine.Symptom;

/**
 * A program that uses the whole library and prints every trace it left: threads, properties, log
 * handlers, default locale, sockets and files. It runs in a process of its own, see {@link
 * FootprintIT}.
 */
final class Watched {
  private static final List<String> EVENTS =
      List.of("jdk.ThreadStart", "jdk.SocketRead", "jdk.SocketWrite", "jdk.FileWrite");

  private Watched() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    boolean leave = args.length > 1;
    // The log manager and the recorder come with the watching.
    Logger root = LogManager.getLogManager().getLogger("");
    try (Recording recording = new Recording()) {
      EVENTS.forEach(e -> recording.enable(e).withoutThreshold());
      recording.start();
      Set<String> threads = threads();
      Properties properties = (Properties) System.getProperties().clone();
      int handlers = root.getHandlers().length;
      use();
      if (leave) {
        misbehave();
      }
      Set<String> more = threads();
      more.removeAll(threads);
      print("threads", more);
      TreeMap<Object, Object> changed = new TreeMap<>(System.getProperties());
      changed.entrySet().removeIf(e -> e.getValue().equals(properties.get(e.getKey())));
      print("properties", changed.keySet());
      print("handlers", root.getHandlers().length == handlers ? Set.of() : Set.of("changed"));
      recording.stop();
      recording.dump(file);
    }
    Set<String> events = new TreeSet<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (!isOfTheRecorder(event)) {
        events.add(event.getEventType().getName() + " " + detail(event));
      }
    }
    print("events", events);
  }

  private static void use() {
    KnowledgeBase knowledge = KnowledgeBase.load();
    Symptom symptom = Symptom.of(Consumer.ERROR);
    String question = knowledge.diagnose(symptom).questions().get(0).id();
    int seen = knowledge.diagnose(symptom.withAnswer(question, "True")).findings().size();
    seen += knowledge.observe(symptom).size();
    seen += knowledge.explain("mrs-proxy-disabled", symptom).rules().size();
    seen += knowledge.search("event 1309", 3).size();
    seen += knowledge.facts(symptom).words().size();
    System.out.println("seen " + (seen > 5));
  }

  /** So that the watching is seen to see. */
  private static void misbehave() throws Exception {
    System.setProperty("left.behind", "yes");
    Thread thread = new Thread(() -> sleep(), "left-behind");
    thread.setDaemon(true);
    thread.start();
    Logger.getLogger("").addHandler(new ConsoleHandler());
    Path file = Files.createTempFile("left", "behind");
    Files.writeString(file, "written");
    Files.delete(file);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
      socket.getOutputStream().write(1);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> threads() {
    Set<String> names = new HashSet<>();
    Thread.getAllStackTraces().keySet().forEach(t -> names.add(t.getName()));
    return names;
  }

  private static String detail(RecordedEvent event) {
    if (event.hasField("thread") && event.getThread("thread") != null) {
      return event.getThread("thread").getJavaName();
    }
    return event.hasField("path") ? event.getString("path") : "";
  }

  private static boolean isOfTheRecorder(RecordedEvent event) {
    String detail = String.valueOf(detail(event));
    return detail.startsWith("JFR ")
        || detail.equals("null")
        || detail.contains(".jfr")
        || (event.getEventType().getName().equals("jdk.FileWrite") && detail.isEmpty());
  }

  private static void print(String what, Set<?> traces) {
    System.out.println(what + " " + new TreeSet<>(traces.stream().map(String::valueOf).toList()));
  }
}
