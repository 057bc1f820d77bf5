# Everything a person does with Gongkai, a line each: `make` lists it.
.DEFAULT_GOAL := help
.PHONY: help run test accuracy claims bench bench-reading openapi rules seeded fmt fuzz corpus

# Maven under a JDK 25, wherever this machine has one. Maven's own libraries do what Java 25 warns of.
MVN = JAVA_HOME="$$(bin/jdk25)" && export JAVA_HOME && \
	MAVEN_OPTS="$$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow" mvn --batch-mode -Dstyle.color=never

help: ## 列出目标 · list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## 启动服务（必要时先构建）· start the service, building it first if needed
	@exec ./gongkai serve

test: ## 检查格式、编译无警告、运行全部测试 · check formatting, compile without warnings, run every test
	@bin/node20
	@$(MVN) verify

accuracy: ## 检验读取真实年报的准确率（REPORTS=目录）· measure reading against real reports in REPORTS
	@./gongkai accuracy $(or $(REPORTS),$(error REPORTS=目录 · name the folder: make accuracy REPORTS=DIR))

claims: ## 检验文字中数字主张的识别率（SENTENCES=另一份句子表）· measure reading claims in sentences; SENTENCES names a table of others
	@$(MVN) --quiet test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(bin/jdk25)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/classpath)" io.gongkai.narrative.ClaimsMeasure $(SENTENCES)

bench: ## 测量服务的吞吐与延迟，与空调用和直接查询数据库之比（REPORTS=份数）· what is served, as ratios to a bare call and to SQL
	@JAVA_HOME="$$(bin/jdk25)" ./bin/build
	@$(MVN) --quiet test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(bin/jdk25)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/classpath)" io.gongkai.bench.ServingBench $(REPORTS)

bench-reading: ## 测量从文件到校核结论的耗时，与相应格式的库打开同一文件之比 · reading to verdict as a ratio to the bare library
	@$(MVN) --quiet test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(bin/jdk25)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/classpath)" io.gongkai.bench.ReadingBench

openapi: ## 由代码重写 docs/openapi.yaml · rewrite docs/openapi.yaml from the code
	@$(MVN) --quiet test -Dtest=OpenApiTest -Dopenapi.rewrite=true

seeded: ## 在正确的年报中埋入各类差错，测量查出的比例 · plant errors of every kind in good reports and measure how many are found
	@$(MVN) --quiet test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(bin/jdk25)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/classpath)" io.gongkai.repair.SeededErrors $(ROUNDS)

rules: ## 由规则数据重写 docs/rules.md · rewrite docs/rules.md from the rules
	@./gongkai rules > docs/rules.md

fmt: ## 统一代码格式 · format the code
	@$(MVN) --quiet spotless:apply

fuzz: ## 随机损坏语料文件，检验读取（ROUNDS=次数）· break the corpus at random and read it, ROUNDS times
	@$(MVN) --quiet test -Dtest=FuzzTest -Dfuzz.rounds=$(or $(ROUNDS),100000)

corpus: ## 重新生成测试语料（需LibreOffice和中文字体）· write the test corpus anew; needs LibreOffice and a Chinese font
	@$(MVN) --quiet test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/classpath
	@"$$(bin/jdk25)/bin/java" -cp "target/test-classes:target/classes:$$(cat target/classpath)" io.gongkai.document.CorpusMaker
