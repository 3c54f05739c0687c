// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Schakel.Tests.Web;

/// <summary>Someone with a browser without scripts: follows links, fills in forms as they stand on the page, presses buttons.</summary>
public sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
    private readonly HttpClient client;

    public Visitor(Uri address, params Cookie[] cookies)
        : this(address, trusted: null, cookies)
    {
    }

    /// <summary>Over https, with this certificate and no other.</summary>
    public Visitor(Uri address, X509Certificate2? trusted, params Cookie[] cookies)
    {
        if (trusted is not null)
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { trusted }, RevocationMode = X509RevocationMode.NoCheck };
        client = new HttpClient(handler) { BaseAddress = address };
        foreach (var cookie in cookies)
            handler.CookieContainer.Add(cookie);
    }

    /// <summary>The page he looks at.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The last answer of the site.</summary>
    public HttpResponseMessage Last { get; private set; } = null!;

    /// <summary>The text of that answer.</summary>
    public string Body { get; private set; } = "";

    public HttpStatusCode Status => Last.StatusCode;

    public string Path => Last.RequestMessage!.RequestUri!.PathAndQuery;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public CookieCollection Cookies => handler.CookieContainer.GetAllCookies();

    public async Task<IHtmlDocument> Get(string path) => await Read(await client.GetAsync(path));

    /// <summary>Follows a link by its selector.</summary>
    public Task<IHtmlDocument> Follow(string selector) => Get(Found<IHtmlAnchorElement>(selector).GetAttribute("href")!);

    /// <summary>Fills in the form that a button belongs to, as the page has it, with these fields changed, and presses it.</summary>
    public async Task<IHtmlDocument> Press(string button, params (string Name, string Value)[] fields)
    {
        var pressed = Found<IHtmlElement>(button);
        var form = pressed.Closest("form") ?? throw new InvalidOperationException($"{button} is in no form.");
        var sent = Standing(form).Where(field => fields.All(changed => changed.Name != field.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))).ToList();
        if (pressed.GetAttribute("name") is { Length: > 0 } name)
            sent.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        var to = form.GetAttribute("action") is { Length: > 0 } action ? action : Path;
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return await Get($"{to}?{await new FormUrlEncodedContent(sent).ReadAsStringAsync()}");
        return await Post(to, sent, isMultipart: form.GetAttribute("enctype") == "multipart/form-data");
    }

    public async Task<IHtmlDocument> Post(string path, IEnumerable<KeyValuePair<string, string>> fields, bool isMultipart = false)
    {
        if (!isMultipart)
            return await Read(await client.PostAsync(path, new FormUrlEncodedContent(fields)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return await Read(await client.PostAsync(path, content));
    }

    /// <summary>Chooses a file in the form that a button belongs to, and presses it.</summary>
    public Task<IHtmlDocument> Upload(string button, string field, string name, byte[] file)
    {
        var form = Found<IHtmlElement>(button).Closest("form")!;
        return Upload(form.GetAttribute("action")!, Standing(form), field, name, file);
    }

    public async Task<IHtmlDocument> Upload(string path, IEnumerable<KeyValuePair<string, string>> fields, string field, string name, byte[] file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (each, value) in fields)
            content.Add(new StringContent(value), each);
        content.Add(new ByteArrayContent(file), field, name);
        return await Read(await client.PostAsync(path, content));
    }

    public async Task<IHtmlDocument> Send(HttpRequestMessage request) => await Read(await client.SendAsync(request));

    /// <summary>The fields of a form as they stand on the page: what a browser would send.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Standing(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
        {
            if (field.GetAttribute("name") is not { Length: > 0 } name || field.HasAttribute("disabled"))
                continue;
            switch (field)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked)
                        yield return KeyValuePair.Create(name, box.GetAttribute("value") ?? "on");
                    break;
                case IHtmlInputElement { Type: "file" or "submit" or "image" or "button" }:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private T Found<T>(string selector) where T : class, IElement => Page.QuerySelector(selector) as T
        ?? throw new InvalidOperationException($"There is no {selector} on {Path} ({(int)Status}): {(Text.Length > 600 ? Text[..600] : Text)}");

    private async Task<IHtmlDocument> Read(HttpResponseMessage response)
    {
        (Last, Body) = (response, await response.Content.ReadAsStringAsync());
        return Page = await new HtmlParser().ParseDocumentAsync(Body);
    }
}
