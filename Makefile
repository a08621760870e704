# elçi: make run starts it, make test checks it. Everything else is in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run prepare test check check-openrefine install lock format
PYTHON := sh scripts/python.sh

help:
	@echo "make run      elçi'yi kurar ve http://127.0.0.1:8000 adresinde açar · installs elçi and opens it there"
	@echo "make test     bütün denetimler, iki veritabanı, tarayıcı · all checks, both databases, browser"
	@echo "make check    denetimlerin hızlı yarısı · the fast half of the checks"
	@echo "make check-openrefine   uzlaştırma hizmetini OpenRefine ile dener · tries the reconciliation service with OpenRefine"
	@echo "make prepare  gerçek sunucu için: kurar, günceller, açmaz · for a real server: installs, updates, does not serve"
	@echo "make install  yalnız .venv ve sayfa parçaları · only .venv and the parts of the pages"
	@echo "make lock     kilit dosyalarını yeniler · renews the locks"
	@echo "make format   kaynağı biçimler · formats the source"

run:
	@$(PYTHON) scripts/run.py

prepare:
	@$(PYTHON) scripts/run.py --prepare

test:
	@$(PYTHON) scripts/checks.py

check:
	@$(PYTHON) scripts/checks.py --fast

check-openrefine:
	@$(PYTHON) scripts/check_openrefine.py

install:
	@$(PYTHON) scripts/install.py

lock:
	@$(PYTHON) scripts/lock.py

format:
	@$(PYTHON) scripts/install.py --checks
	@.venv/bin/ruff check --quiet --fix-only . && .venv/bin/ruff format .
