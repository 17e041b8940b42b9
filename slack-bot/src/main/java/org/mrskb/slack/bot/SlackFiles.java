package org.mrskb.slack.bot;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.files.FilesInfoResponse;
import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mrskb.engine.Symptom;

/** Reads uploaded files. The token goes to Slack's own hosts only, and never along a redirect. */
final class SlackFiles {
  private static final List<String> ENDINGS =
      List.of(".txt", ".log", ".json", ".xml", ".clixml", ".csv");
  private static final int MOST = 3;

  private final MethodsClient slack;
  private final String token;
  private final int maxBytes;
  private final Predicate<String> isSlack;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** A file that is not read, with the reason for the user. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
      super(reason);
    }
  }

  SlackFiles(MethodsClient slack, String token, int maxBytes, Predicate<String> isSlack) {
    this.slack = slack;
    this.token = token;
    this.maxBytes = maxBytes;
    this.isSlack = isSlack;
  }

  /** The text of the files, one after the other. */
  String read(List<File> files) throws UnreadableException {
    if (files.size() > MOST) {
      throw new UnreadableException("I read at most " + MOST + " files at once.");
    }
    List<String> texts = new ArrayList<>();
    for (File file : files) {
      texts.add(read(file));
    }
    return String.join("\n\n", texts);
  }

  private String read(File given) throws UnreadableException {
    File file = given.getUrlPrivate() == null ? info(given.getId()) : given;
    String name = file.getName() == null ? "the file" : file.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean snippet = "snippet".equals(file.getMode());
    if (!snippet && ENDINGS.stream().noneMatch(lower::endsWith)) {
      throw new UnreadableException(
          "I do not read '" + name + "'. I read " + String.join(" ", ENDINGS) + ".");
    }
    if (file.getSize() != null && file.getSize() > maxBytes) {
      throw tooLarge(name);
    }
    String url =
        file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
    if (url == null || !isSlack.test(url)) {
      throw new UnreadableException(
          "'" + name + "' is not stored in Slack. Upload it, or paste the part around the error.");
    }
    try {
      return Symptom.of(download(name, url)).text();
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("'" + name + "': " + e.getMessage());
    }
  }

  private UnreadableException tooLarge(String name) {
    return new UnreadableException(
        "'"
            + name
            + "' is larger than "
            + Math.max(1, maxBytes / 1024)
            + " KB. Send the part around the error, or run ./mrs why on the file.");
  }

  private File info(String id) throws UnreadableException {
    try {
      FilesInfoResponse info = slack.filesInfo(r -> r.file(id));
      if (info.isOk() && info.getFile() != null) {
        return info.getFile();
      }
    } catch (IOException | SlackApiException e) {
      // said below
    }
    throw new UnreadableException(
        "Slack does not show me this file. Upload it in this conversation.");
  }

  private byte[] download(String name, String url) throws UnreadableException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean page =
            response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (response.statusCode() != 200 || page) {
          throw new UnreadableException(
              "Slack does not let me read '" + name + "' (status " + response.statusCode() + ").");
        }
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
          throw tooLarge(name);
        }
        return bytes;
      }
    } catch (IOException e) {
      throw new UnreadableException("'" + name + "' could not be fetched from Slack. Try again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("I am stopping; send '" + name + "' again in a minute.");
    }
  }
}
