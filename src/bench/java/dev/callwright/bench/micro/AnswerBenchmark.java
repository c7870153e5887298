package dev.callwright.bench.micro;

import dev.callwright.bench.KazooCall;
import dev.callwright.callflow.Callflow;
import dev.callwright.callflow.CallflowJson;
import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.pivot.Inquiry;
import dev.callwright.pivot.PivotAnswers;
import dev.callwright.resolver.Deadline;
import dev.callwright.resolver.Question;
import dev.callwright.resolver.ResolverChain;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A request in, an answer out: what the server does per call, without HTTP. */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class AnswerBenchmark extends Steady {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private Installed installed;
    private PivotAnswers answers;
    private ResolverChain chain;
    private CallflowPreparer preparer;
    private long call;

    @Setup
    public void install() {
        installed = new Installed();
        answers = installed.answers();
        chain = installed.chain();
        preparer = installed.installation().pbx().preparer();
    }

    @TearDown
    public void close() {
        installed.close();
    }

    /** Read, resolved by the time of day, written, and the decision recorded. Its tree was validated at the start. */
    @Benchmark
    public byte[] timeOfDay() throws Exception {
        return answers.answer(Installed.inquiry(KazooCall.form(call++)))
                .toCompletableFuture()
                .join();
    }

    /** The same without the decision record, the loop guard and the metrics. */
    @Benchmark
    public byte[] timeOfDayUnrecorded() throws Exception {
        Inquiry inquiry = Installed.inquiry(KazooCall.form(call++));
        Question question = new Question(inquiry.name(), inquiry.call(), inquiry.now());
        return CallflowJson.write(chain.resolve(question, Deadline.in(DEADLINE))
                .toCompletableFuture()
                .join()
                .callflow());
    }

    /** Read, built in Java, validated, written: what a resolver bean of one's own costs, beside what it does itself. */
    @Benchmark
    public byte[] builtInJava() throws Exception {
        PivotRequest request = Installed.inquiry(KazooCall.form(call++)).call();
        Callflow voicemail = Callflow.of("voicemail").data("id", "company");
        Callflow desk = Callflow.of("device").data("id", "front_desk").otherwise(voicemail);
        return CallflowJson.write(preparer.prepare(request.callerIdHidden() ? voicemail : desk)
                .callflow()
                .orElseThrow());
    }
}
