import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.*;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.*;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;

/**
 * Apache Lucene in its own process, asked in the way ALISS asks Elasticsearch: fuzzy words that must match, a place
 * that must be near or national, a score that falls with distance, filters, and a boost for the needs.
 * Arguments: records.tsv questions.tsv folder-for-the-index. Prints one JSON line.
 */
public class LuceneRival {
  static final String[] FIELDS = {"title", "organisation", "description", "tagsText"};
  static final float[] BOOSTS = {3, 1, 1, 2};
  static final int MOST = 20;
  /** ALISS lets the score fall to three tenths at a third of the radius. */
  static final double DECAY = 0.3;
  static final int REPEATS = 3;
  static final Analyzer ANALYZER = new EnglishAnalyzer();

  record Question(String kind, String words, String tag, String[] tags, String mode, String who, double lat, double lng, double metres) {}

  interface Ask { TopDocs of(Question question) throws IOException; }

  public static void main(String[] files) throws Exception {
    Map<Integer, Set<String>> tags = new HashMap<>();
    Directory directory = new MMapDirectory(Path.of(files[2]));
    long start = System.nanoTime();
    build(files[0], directory, tags);
    double build = seconds(start);
    long bytes = 0;
    for (String file : directory.listAll()) bytes += directory.fileLength(file);

    start = System.nanoTime();
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    double ready = seconds(start) * 1000;
    int[] ids = new int[reader.maxDoc()];
    NumericDocValues values = reader.leaves().get(0).reader().getNumericDocValues("id");
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) ids[values.docID()] = (int) values.longValue();

    List<Question> questions = questions(files[1]);
    StringBuilder out = new StringBuilder();
    Map<String, Ask> kinds = new java.util.LinkedHashMap<>();
    kinds.put("multi", q -> searcher.search(words(q.words(), false), MOST));
    kinds.put("typo", q -> searcher.search(words(q.words(), true), MOST));
    kinds.put("geotext", q -> searcher.search(near(q), MOST));
    kinds.put("full", q -> searcher.search(whole(q, true), MOST));
    kinds.put("exact", q -> searcher.search(whole(q, false), MOST));
    for (var kind : kinds.entrySet()) {
      String asked = kind.getKey().equals("exact") ? "full" : kind.getKey();
      List<Question> list = questions.stream().filter(q -> q.kind().equals(asked)).toList();
      if (out.length() > 0) out.append(",");
      out.append("\"").append(kind.getKey()).append("\":").append(time(list, kind.getValue(), ids, tags));
    }
    Runtime.getRuntime().gc();
    double memory = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    System.out.printf("{\"build\":%.1f,\"ready\":%.1f,\"bytes\":%d,\"memory\":%.0f,\"kinds\":{%s}}%n", build, ready, bytes, memory, out);
  }

  static void build(String file, Directory directory, Map<Integer, Set<String>> tags) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] cells = line.split("\t", -1);
        int id = Integer.parseInt(cells[0]);
        Document document = new Document();
        document.add(new NumericDocValuesField("id", id));
        for (int n = 0; n < 4; n++) document.add(new TextField(FIELDS[n], cells[n + 1], Field.Store.NO));
        String[] tagged = cells[5].split(" ");
        tags.put(id, Set.of(tagged));
        for (String tag : tagged) document.add(new StringField("tag", tag, Field.Store.NO));
        for (String mode : cells[6].split(" ")) document.add(new StringField("mode", mode, Field.Store.NO));
        document.add(new StringField("who", cells[7], Field.Store.NO));
        document.add(new StringField("national", cells[8], Field.Store.NO));
        double lat = Double.parseDouble(cells[9]), lng = Double.parseDouble(cells[10]);
        document.add(new LatLonPoint("spot", lat, lng));
        document.add(new LatLonDocValuesField("spot", lat, lng));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  static List<Question> questions(String file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
      String[] c = line.split("\t", -1);
      questions.add(new Question(c[0], c[1], c[2], c[3].split(" "), c[4], c[5], number(c[6]), number(c[7]), number(c[8]) * 1000));
    }
    return questions;
  }

  static double number(String cell) { return cell.isEmpty() ? 0 : Double.parseDouble(cell); }

  /** Any of the words in any field; fuzzy as Elasticsearch's AUTO, with a letter in common and fifty expansions. */
  static Query words(String text, boolean fuzzy) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    try (TokenStream stream = ANALYZER.tokenStream("description", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int n = 0; n < FIELDS.length; n++) {
          Term term = new Term(FIELDS[n], word.toString());
          any.add(new BoostQuery(new TermQuery(term), BOOSTS[n]), Occur.SHOULD);
          if (fuzzy && word.length() > 3) {
            Query near = new FuzzyQuery(term, word.length() >= 7 ? 2 : 1, 1, 50, true);
            any.add(new BoostQuery(near, BOOSTS[n] / 2), Occur.SHOULD);
          }
        }
        all.add(any.build(), Occur.SHOULD);
      }
      stream.end();
    }
    return all.build();
  }

  static Query near(Question q) throws IOException {
    Query circle = LatLonPoint.newDistanceQuery("spot", q.lat(), q.lng(), q.metres());
    return new BooleanQuery.Builder().add(words(q.words(), false), Occur.MUST).add(circle, Occur.FILTER).build();
  }

  static Query whole(Question q, boolean fuzzy) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words(q.words(), fuzzy), Occur.MUST);
    for (String tag : q.tags()) {
      query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("tag", tag))), 3), Occur.SHOULD);
    }
    query.add(new TermQuery(new Term("mode", q.mode())), Occur.FILTER);
    query.add(new TermInSetQuery("who", new BytesRef("anyone"), new BytesRef(q.who())), Occur.FILTER);
    query.add(
        new BooleanQuery.Builder()
            .add(LatLonPoint.newDistanceQuery("spot", q.lat(), q.lng(), q.metres()), Occur.SHOULD)
            .add(new TermQuery(new Term("national", "true")), Occur.SHOULD)
            .build(),
        Occur.FILTER);
    return FunctionScoreQuery.boostByValue(query.build(), new Falling(q));
  }

  /** A Gaussian of the distance, as Elasticsearch's decay function of that name. */
  static class Falling extends DoubleValuesSource {
    final Question q;
    final double spread;

    Falling(Question q) {
      this.q = q;
      double scale = q.metres() / 3;
      this.spread = -scale * scale / (2 * Math.log(DECAY));
    }

    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
      SortedNumericDocValues spots = context.reader().getSortedNumericDocValues("spot");
      return new DoubleValues() {
        public double doubleValue() throws IOException {
          long spot = spots.nextValue();
          double lat = GeoEncodingUtils.decodeLatitude((int) (spot >> 32));
          double lng = GeoEncodingUtils.decodeLongitude((int) spot);
          double metres = SloppyMath.haversinMeters(q.lat(), q.lng(), lat, lng);
          return Math.max(1e-3, Math.exp(-metres * metres / (2 * spread)));
        }

        public boolean advanceExact(int document) throws IOException { return spots.advanceExact(document); }
      };
    }

    public boolean needsScores() { return false; }
    public DoubleValuesSource rewrite(IndexSearcher searcher) { return this; }
    public boolean isCacheable(LeafReaderContext context) { return true; }
    public int hashCode() { return 1; }
    public boolean equals(Object other) { return other == this; }
    public String toString() { return "falling"; }
  }

  static String time(List<Question> questions, Ask ask, int[] ids, Map<Integer, Set<String>> tags) throws IOException {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    double[] best = new double[questions.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    double relevant = 0;
    // Rounds before the timed ones let the virtual machine compile what it is about to be timed on.
    for (int warm = 0; warm < REPEATS; warm++) for (Question q : questions) ask.of(q);
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (int n = 0; n < questions.size(); n++) {
        long processor = threads.getCurrentThreadCpuTime(), start = System.nanoTime();
        TopDocs found = ask.of(questions.get(n));
        double wall = (System.nanoTime() - start) / 1e6;
        double used = (threads.getCurrentThreadCpuTime() - processor) / 1e6;
        best[n] = Math.min(best[n], wall < 0.05 ? wall : Math.min(wall, used + 0.001));
        if (repeat > 0) continue;
        for (int hit = 0; hit < Math.min(10, found.scoreDocs.length); hit++) {
          if (tags.get(ids[found.scoreDocs[hit].doc]).contains(questions.get(n).tag())) relevant += 0.1;
        }
      }
    }
    double[] sorted = best.clone();
    Arrays.sort(sorted);
    double p50 = sorted[sorted.length / 2], p95 = sorted[(int) (sorted.length * 0.95)];
    return String.format("{\"p50\":%.4f,\"p95\":%.4f,\"asked\":%d,\"precision\":%.4f}", p50, p95, sorted.length, relevant / sorted.length);
  }

  static double seconds(long start) { return (System.nanoTime() - start) / 1e9; }
}
