package org.mrskb.engine.paste;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mrskb.engine.Symptom;

/** Reads an export of the greatest length that is read; started in a small heap. */
final class LongExportMain {
  private static final String HEAD =
      "<Objs Version=\"1.1.0.1\"><Obj RefId=\"0\"><Props><Obj N=\"Entries\"><LST>";
  private static final String LAST =
      "<Obj RefId=\"1\"><Props><S N=\"FailureType\">LastOfAllPermanentException</S></Props></Obj>"
          + "</LST></Obj></Props></Obj></Objs>";

  private LongExportMain() {}

  public static void main(String[] args) {
    Paste paste = Paste.of("text", Symptom.of(export()).text());
    System.out.println(paste.text().contains("LastOfAllPermanentException") ? "read" : "cut");
    System.out.println(paste.notices());
  }

  private static byte[] export() {
    byte[] bytes = new byte[Paste.LONGEST];
    Arrays.fill(bytes, (byte) '\n');
    int at = put(HEAD, bytes, 0);
    for (int i = 0; at < bytes.length - 1000; i++) {
      String entry =
          "<Obj RefId=\"%d\"><Props><S N=\"Message\">Step %x of a move, %d items copied</S></Props></Obj>"
              .formatted(i, i * 7919L, i * 31L);
      at = put(entry, bytes, at);
    }
    put(LAST, bytes, at);
    return bytes;
  }

  private static int put(String text, byte[] bytes, int at) {
    byte[] more = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(more, 0, bytes, at, more.length);
    return at + more.length;
  }
}
