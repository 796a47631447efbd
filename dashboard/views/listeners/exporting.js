// Until a choice of what to export is answered, the button gives the file chosen before: it waits.
const ANSWERED = 3000; // milliseconds: a choice that changed nothing must not lock the button

const guardExport = (on) => {
  const heard = (event) => {
    const file = document.querySelector('[class*="st-key-export-file-"]');
    if (!file) return;
    const former = file.datelineFormer;
    if (file.contains(event.target)) {
      if (event.type !== 'click' || former?.name !== file.className || Date.now() > former.until) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const taken = event.type === 'click' ? event.target.closest?.('[role="option"], [role="radio"]')
      : event.key === 'Enter' && event.target.closest?.('[role="combobox"]');
    const same = ['aria-selected', 'aria-checked'].some((one) => taken && taken.getAttribute(one) === 'true');
    if (taken && !same) file.datelineFormer = { name: file.className, until: Date.now() + ANSWERED };
  };
  for (const done of ['click', 'keydown']) on(document, done, heard, { capture: true });
};
