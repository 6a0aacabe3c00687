package io.keywright.processor;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * What the compiler calls: the processors of repositories, of changes and of the keyspace, in this order, so that a
 * type that one of them has read is not read again.
 */
@AutoService(Processor.class)
public final class KeywrightProcessor extends AbstractProcessor {

    private final List<Processor> processors;

    /** For the compiler's service loader. */
    public KeywrightProcessor() {
        DeclaredKeys keys = new DeclaredKeys();
        this.processors = List.of(new RepositoryProcessor(keys), new EvictionProcessor(), new KeyspaceProcessor(keys));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processors.stream()
                .flatMap(processor -> processor.getSupportedAnnotationTypes().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processors.stream()
                .flatMap(processor -> processor.getSupportedOptions().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processors.forEach(processor -> processor.init(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processors.forEach(processor -> processor.process(annotations, round));
        return false;
    }
}
