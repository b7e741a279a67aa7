;;; Run by run.sh inside Emacs, with eglot 1.9 or newer. -*- lexical-binding: t -*-
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

(defvar check-limit (string-to-number (or (getenv "ASYNCLINT_LIMIT") "120")))

(defun check-fail (why)
  (princ (concat "emacs: " why "\n") #'external-debugging-output)
  (kill-emacs 1))

(defun check-await (what condition)
  (let ((end (+ (float-time) check-limit)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (check-fail (concat "waited in vain for " what)))
      (accept-process-output nil 0.05)
      ;; In batch mode nobody looks at the buffer, and flymake waits for that.
      (flymake-start))))

(setq eglot-connect-timeout check-limit
      eglot-autoreconnect nil)
(add-to-list 'eglot-server-programs
             `(java-mode . ("java" "-Xmx400m" "-jar" ,(getenv "ASYNCLINT_JAR") "server"
                            :initializationOptions (:maven "off"))))

(find-file "src/shop/Users.java")
(apply #'eglot (eglot--guess-contact))
(check-await "the server" (lambda () (eglot-current-server)))
(check-await "the diagnostic" (lambda () (= 1 (length (flymake-diagnostics)))))

(let ((found (car (flymake-diagnostics))))
  (unless (and (string-match-p "BlockingWaitInAsync" (flymake-diagnostic-text found))
               (= 7 (line-number-at-pos (flymake-diagnostic-beg found))))
    (check-fail (concat "another diagnostic: " (flymake-diagnostic-text found))))
  (let ((fix (seq-find (lambda (action) (eq t (plist-get action :isPreferred)))
                       (eglot-code-actions (flymake-diagnostic-beg found)
                                           (flymake-diagnostic-end found)))))
    (unless fix
      (check-fail "no fix is offered"))
    (eglot--apply-workspace-edit (plist-get fix :edit))))

(check-await "the diagnostic to go" (lambda () (null (flymake-diagnostics))))
(unless (string-match-p (regexp-quote "thenCompose(name -> load(id + 1))") (buffer-string))
  (check-fail (concat "another fix: " (buffer-string))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(princ "emacs: the diagnostic came, the fix was applied, the diagnostic went\n")
