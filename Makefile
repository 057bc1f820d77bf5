# Everything a person does with Gongkai, a line each: `make` lists it.
.DEFAULT_GOAL := help
.PHONY: help run test accuracy openapi fmt

# Maven under a JDK 25, wherever this machine has one.
MVN = JAVA_HOME="$$(bin/jdk25)" && export JAVA_HOME && mvn --batch-mode

help: ## 列出目标 · list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## 启动服务（必要时先构建）· start the service, building it first if needed
	@exec ./gongkai serve

test: ## 检查格式、编译无警告、运行全部测试 · check formatting, compile without warnings, run every test
	@$(MVN) verify

openapi: ## 由代码重写 docs/openapi.yaml · rewrite docs/openapi.yaml from the code
	@$(MVN) --quiet test -Dtest=OpenApiTest -Dopenapi.rewrite=true

fmt: ## 统一代码格式 · format the code
	@$(MVN) --quiet spotless:apply
