// Counts whole minutes down beside a notice that ends by itself. Only shown: the server ends it, whatever stands here.
class MinutesLeft extends HTMLElement {
  connectedCallback() {
    this.end = Date.now() + Number(this.getAttribute('seconds')) * 1000;
    this.timer = setInterval(() => this.show(), 5_000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const minutes = Math.max(0, Math.ceil((this.end - Date.now()) / 60_000));
    const words = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
    if (this.textContent !== words) this.textContent = words;
  }
}
customElements.define('tats-minutes-left', MinutesLeft);
